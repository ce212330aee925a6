/**
 * What one neighbour may hold of a module that calls it, and the proxy on the way there.
 */
@NullMarked
package com.example.quartet.servicesupport.calls;

import org.jspecify.annotations.NullMarked;
