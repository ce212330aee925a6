package com.example.quartet.webapp.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;

/**
 * The ID token says who signed in, so nobody else needs to be asked.
 */
@Configuration(proxyBeanMethods = false)
class EntraOidcUserService {

	@Bean
	OidcUserService oidcUserService() {
		OidcUserService people = new OidcUserService();
		// our access token is for the to-do API: UserInfo would answer 401
		people.setRetrieveUserInfo((request) -> false);
		people.setOidcUserConverter((source) -> new Person(source.getUserRequest().getIdToken()));
		return people;
	}

}
