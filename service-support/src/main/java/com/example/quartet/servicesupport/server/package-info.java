/**
 * How every server treats slow clients, and how it ends.
 */
@NullMarked
package com.example.quartet.servicesupport.server;

import org.jspecify.annotations.NullMarked;
