/**
 * The words of the protocol: whose tenant, which scopes, and what a refusal looks like.
 */
package com.example.identityemulator.protocol;
