/**
 * The access token for Microsoft Graph of the person who registers the applications.
 */
@NullMarked
package com.example.quartet.tenantsetup.signin;

import org.jspecify.annotations.NullMarked;
