/**
 * Everything that is signed or redeemed, and how an application proves who it is.
 */
package com.example.identityemulator.token;
