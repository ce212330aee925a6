/**
 * ID tokens that come by way of the browser: beside a code (hybrid flow) or alone. A site
 * that signs people in by code alone drops this package, its two lines in WebSecurity,
 * and the ways HYBRID and ID_TOKEN in SignInWay, which the home page offers.
 */
@NullMarked
package com.example.quartet.webapp.signin.idtoken;

import org.jspecify.annotations.NullMarked;
