package com.example.quartet.workshop.daemon;

import java.util.List;

import com.example.quartet.workshop.Workshop;
import com.example.quartet.workshop.recording.Message;

import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Keeps what the daemon tells, for the administrators of the same tenant.
 */
interface RunMessagesApi {

	@PostExchange(Workshop.PATH + "messages")
	void keep(@RequestAttribute String tenant, @RequestBody List<Message> messages);

}
