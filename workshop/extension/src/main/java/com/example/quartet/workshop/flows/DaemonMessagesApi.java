package com.example.quartet.workshop.flows;

import java.util.List;

import com.example.quartet.workshop.Workshop;
import com.example.quartet.workshop.recording.Message;

import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.service.annotation.GetExchange;

/**
 * What the daemon told todo-api about its runs, for administrators.
 */
interface DaemonMessagesApi {

	@GetExchange(Workshop.PATH + "messages")
	@ClientRegistrationId("entra")
	List<Message> messages();

}
