package com.example.quartet.webapp.graph;

import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

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

}
