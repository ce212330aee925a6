package com.example.quartet.webapp.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people sign in who do not choose.
 *
 * @param way one of the three ways
 */
@ConfigurationProperties("sign-in")
public record SignInProperties(SignInWay way) {
}
