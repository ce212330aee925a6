/**
 * The to-do API as seen from here, called with the token of the person who is signed in.
 */
@NullMarked
package com.example.quartet.webapp.api;

import org.jspecify.annotations.NullMarked;
