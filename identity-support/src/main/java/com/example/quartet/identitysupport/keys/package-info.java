/**
 * The identity provider's public keys, which prove access tokens and ID tokens alike.
 */
@NullMarked
package com.example.quartet.identitysupport.keys;

import org.jspecify.annotations.NullMarked;
