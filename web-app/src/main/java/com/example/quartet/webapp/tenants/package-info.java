/**
 * The organisation that a person switched to, where they are another person with the same
 * account.
 */
@NullMarked
package com.example.quartet.webapp.tenants;

import org.jspecify.annotations.NullMarked;
