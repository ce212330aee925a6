/**
 * Signing out: here, at the provider, and when the provider tells us that it happened
 * elsewhere.
 */
package com.example.quartet.webapp.signout;
