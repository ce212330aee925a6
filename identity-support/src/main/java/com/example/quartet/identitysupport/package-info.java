/**
 * What Spring Security does not have for the Microsoft identity platform, and nothing
 * else.
 */
@NullMarked
package com.example.quartet.identitysupport;

import org.jspecify.annotations.NullMarked;
