/**
 * Who exists, which applications there are, and what has been granted: registrations/ in
 * memory.
 */
@NullMarked
package com.example.identityemulator.directory;

import org.jspecify.annotations.NullMarked;
