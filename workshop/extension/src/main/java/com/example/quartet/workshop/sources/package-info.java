/**
 * The code behind a message or a check, one click away.
 */
@NullMarked
package com.example.quartet.workshop.sources;

import org.jspecify.annotations.NullMarked;
