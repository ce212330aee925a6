package com.example.quartet.webapp.signin;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.stereotype.Component;

/**
 * The ID token says who signed in: there is no call of UserInfo, which would answer 401
 * to our access token, for that is meant for the to-do API.
 */
@Component
public class EntraOidcUserService extends OidcUserService {

	EntraOidcUserService() {
		setRetrieveUserInfo((request) -> false);
		setOidcUserConverter((source) -> new Person(source.getUserRequest().getIdToken()));
	}

}
