/**
 * How a person gets from a request to an answer and out again: the pages, the session,
 * and which page comes next.
 */
@NullMarked
package com.example.identityemulator.signin;

import org.jspecify.annotations.NullMarked;
