/**
 * What both APIs do alike beyond identity: they read JSON strictly, refuse a request with
 * a problem detail that names the field, and describe themselves by OpenAPI.
 */
@NullMarked
package com.example.quartet.apisupport;

import org.jspecify.annotations.NullMarked;
