/**
 * Asking the person, or an administrator, for a permission when it turns out to be
 * missing.
 */
package com.example.quartet.webapp.consent;
