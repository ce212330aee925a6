/**
 * How every server treats slow clients.
 */
@NullMarked
package com.example.quartet.identitysupport.server;

import org.jspecify.annotations.NullMarked;
