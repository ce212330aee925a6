/**
 * Signing in: the request, the answer that comes as a form from another site, and what
 * becomes of it.
 */
package com.example.quartet.webapp.signin;
