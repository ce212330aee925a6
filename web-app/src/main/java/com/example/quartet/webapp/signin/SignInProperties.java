package com.example.quartet.webapp.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people sign in unless they choose another way.
 *
 * @param way one of the three ways
 */
@ConfigurationProperties("quartet.sign-in")
public record SignInProperties(SignInWay way) {
}
