package com.example.quartet.webapp.flows;

import java.util.List;

import com.example.quartet.identitysupport.flows.Message;
import com.example.quartet.identitysupport.flows.Workshop;

import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.service.annotation.GetExchange;

/**
 * What the daemon told todo-api about its runs, for administrators.
 */
interface WorkshopApi {

	@GetExchange(Workshop.PATH + "messages")
	@ClientRegistrationId("entra")
	List<Message> messages();

}
