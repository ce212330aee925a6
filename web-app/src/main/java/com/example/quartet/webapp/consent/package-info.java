/**
 * Asking the person, or an administrator, for a permission when it turns out to be
 * missing.
 */
@NullMarked
package com.example.quartet.webapp.consent;

import org.jspecify.annotations.NullMarked;
