/**
 * Everything that is signed or redeemed, and how an application proves who it is.
 */
@NullMarked
package com.example.identityemulator.token;

import org.jspecify.annotations.NullMarked;
