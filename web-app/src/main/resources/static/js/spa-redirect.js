// Microsoft's library takes the provider's answer from here to the page, or to the frame's parent.
msalRedirectBridge.broadcastResponseToMainFrame().catch(() => {
  document.getElementById('wait').hidden = true;
  document.getElementById('lost').hidden = false;
});
