/**
 * How an administrator adds the applications to an organisation, and how we make sure
 * that it happened.
 */
@NullMarked
package com.example.quartet.webapp.connect;

import org.jspecify.annotations.NullMarked;
