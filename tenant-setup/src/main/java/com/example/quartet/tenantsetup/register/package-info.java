/**
 * The applications of the registrations folder, created or updated in a tenant.
 */
@NullMarked
package com.example.quartet.tenantsetup.register;

import org.jspecify.annotations.NullMarked;
