/**
 * Private keys and certificates: made, written and read.
 */
@NullMarked
package com.example.quartet.tenantsetup.credential;

import org.jspecify.annotations.NullMarked;
