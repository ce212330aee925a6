/**
 * The token endpoint, and one class for each way to get a token.
 */
@NullMarked
package com.example.identityemulator.token.grant;

import org.jspecify.annotations.NullMarked;
