/**
 * How an application proves which one it is: by a secret, a certificate, or a federated
 * token.
 */
@NullMarked
package com.example.identityemulator.token.client;

import org.jspecify.annotations.NullMarked;
