/**
 * How a module proves who it is at the token endpoint, and what it makes of the errors it
 * gets there.
 */
@NullMarked
package com.example.quartet.identitysupport.client;

import org.jspecify.annotations.NullMarked;
