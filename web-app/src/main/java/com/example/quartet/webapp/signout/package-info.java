/**
 * Signing out: here, at the identity provider, and when the person signed out elsewhere.
 */
@NullMarked
package com.example.quartet.webapp.signout;

import org.jspecify.annotations.NullMarked;
