/**
 * Who exists, which applications there are, and what has been granted: registrations/ in
 * memory.
 */
package com.example.identityemulator.directory;
