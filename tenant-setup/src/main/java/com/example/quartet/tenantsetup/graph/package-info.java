/**
 * Microsoft Graph over HTTP, as far as registrations need it.
 */
@NullMarked
package com.example.quartet.tenantsetup.graph;

import org.jspecify.annotations.NullMarked;
