package com.example.quartet.daemonclient.workshop;

import java.util.List;

import com.example.quartet.identitysupport.flows.Message;
import com.example.quartet.identitysupport.flows.Workshop;

import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Keeps what the daemon tells, for the administrators of the same tenant.
 */
interface WorkshopApi {

	@PostExchange(Workshop.PATH + "messages")
	void keep(@RequestAttribute String tenant, @RequestBody List<Message> messages);

}
