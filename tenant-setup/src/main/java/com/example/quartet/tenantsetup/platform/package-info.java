/**
 * Where a cloud has its identity provider and its Microsoft Graph, and how to reach them.
 */
@NullMarked
package com.example.quartet.tenantsetup.platform;

import org.jspecify.annotations.NullMarked;
