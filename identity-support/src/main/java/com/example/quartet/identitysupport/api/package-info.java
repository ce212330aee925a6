/**
 * How an API decides whether an access token is meant for it, and what it answers when it
 * is not.
 */
@NullMarked
package com.example.quartet.identitysupport.api;

import org.jspecify.annotations.NullMarked;
