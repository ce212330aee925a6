package com.example.identityemulator.web;

import com.example.identityemulator.signin.PendingSignIn;
import com.example.identityemulator.signin.SignInRequest;
import com.example.identityemulator.signin.SignInSession;

import org.springframework.web.servlet.ModelAndView;

/**
 * What follows after the last page of a sign-in.
 */
interface SignInCompletion {

	SignInRequest.Purpose purpose();

	ModelAndView end(PendingSignIn pending, SignInSession session);

}
