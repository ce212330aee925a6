/**
 * The words of the protocol: whose tenant, which scopes, and what a refusal looks like.
 */
@NullMarked
package com.example.identityemulator.protocol;

import org.jspecify.annotations.NullMarked;
