/**
 * An export of a person's to-dos, which goes on when they have signed out.
 */
@NullMarked
package com.example.quartet.webapp.exports;

import org.jspecify.annotations.NullMarked;
