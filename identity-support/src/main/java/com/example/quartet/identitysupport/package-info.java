/**
 * What Spring Security does not have for the Microsoft identity platform, and nothing
 * else.
 */
package com.example.quartet.identitysupport;
