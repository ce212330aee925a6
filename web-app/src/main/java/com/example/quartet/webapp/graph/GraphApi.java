package com.example.quartet.webapp.graph;

import java.util.List;
import java.util.Objects;

import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The little of Microsoft Graph that this site reads about the person who is signed in.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/user-get">Get a user</a>
 */
@HttpExchange("/v1.0")
@ClientRegistrationId("graph")
interface GraphApi {

	@GetExchange("/me?$select=id,displayName,mail,jobTitle,officeLocation")
	GraphPerson me();

	@GetExchange("/me/photos/96x96/$value")
	ResponseEntity<byte[]> photo();

	@PostExchange("/me/getMemberObjects")
	MemberObjects memberObjects(@RequestBody MemberObjectsRequest wish);

	/**
	 * Which memberships to list.
	 *
	 * @param securityEnabledOnly leaves out groups that are only for mail
	 */
	record MemberObjectsRequest(boolean securityEnabledOnly) {
	}

	/**
	 * The ids of what a person is a member of, also by way of other groups.
	 */
	record MemberObjects(List<String> value) {

		public MemberObjects {
			Objects.requireNonNull(value);
		}

	}

}
