/**
 * Takes Quartet to a tenant of one's own: registers its applications, and says what would
 * fail.
 */
@NullMarked
package com.example.quartet.tenantsetup;

import org.jspecify.annotations.NullMarked;
