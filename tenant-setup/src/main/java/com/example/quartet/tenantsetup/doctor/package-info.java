/**
 * What would fail with the settings as they are, and how to mend it.
 */
@NullMarked
package com.example.quartet.tenantsetup.doctor;

import org.jspecify.annotations.NullMarked;
