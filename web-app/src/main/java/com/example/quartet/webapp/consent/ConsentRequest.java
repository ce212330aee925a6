package com.example.quartet.webapp.consent;

import com.example.quartet.identitysupport.IdentityProperties;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Asks the person to let the to-do API, not this site, call the profile API for them:
 * consent is given to the application that uses it.
 */
@Component
class ConsentRequest {

	/**
	 * Where the answer is posted, so that FormPostReturnFilter brings the session along.
	 */
	static final String RETURN = "/login/oauth2/code/consent";

	private final IdentityProperties provider;

	private final String todoApi;

	ConsentRequest(IdentityProperties provider, @Value("${quartet.todo-api.client-id}") String todoApi) {
		this.provider = provider;
		this.todoApi = todoApi;
	}

	String address(String scope, String state, HttpServletRequest request) {
		String back = ServletUriComponentsBuilder.fromContextPath(request).path(RETURN).toUriString();
		return UriComponentsBuilder.fromUriString(this.provider.endpoint("authorize"))
			.queryParam("client_id", this.todoApi)
			.queryParam("response_type", "code")
			.queryParam("response_mode", "form_post")
			.queryParam("redirect_uri", "{back}")
			.queryParam("scope", "{scope}")
			.queryParam("state", "{state}")
			.encode()
			.buildAndExpand(back, "openid " + scope, state)
			.toUriString();
	}

}
