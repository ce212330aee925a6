package com.example.quartet.webapp.api;

import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The table of connected organisations, as the site reads and fills it before anyone of
 * the organisation is let in.
 */
@HttpExchange("/api/tenants/{tid}")
@ClientRegistrationId(SiteTodoApi.REGISTRATION)
public interface SiteTenantsApi {

	/**
	 * Answers 404 for an organisation that is not connected.
	 */
	@GetExchange
	Organisation find(@PathVariable String tid);

	@PutExchange
	Organisation connect(@PathVariable String tid, @RequestBody NewOrganisation by);

}
