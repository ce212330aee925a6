/**
 * Signing in: the request, the answer that comes as a form post from another site, and
 * the ways it can succeed or fail.
 */
@NullMarked
package com.example.quartet.webapp.signin;

import org.jspecify.annotations.NullMarked;
