/**
 * The files that this program writes: settings and keys, for their owner alone.
 */
@NullMarked
package com.example.quartet.tenantsetup.files;

import org.jspecify.annotations.NullMarked;
